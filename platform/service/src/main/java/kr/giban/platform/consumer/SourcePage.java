package kr.giban.platform.consumer;

import java.util.List;
import kr.giban.platform.feed.FeedPosition;

/**
 * What one read of a source gave.
 *
 * @param position where to read on
 * @param head where the source's feed ended
 */
record SourcePage(List<SourceEvent> events, FeedPosition position, FeedPosition head) {}
