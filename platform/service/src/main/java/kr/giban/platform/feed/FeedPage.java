package kr.giban.platform.feed;

import java.util.List;

/**
 * A piece of the feed.
 *
 * @param position where to read on; beyond the last event when what follows is not for this reader
 * @param head where the feed ended when this was read
 */
public record FeedPage(List<CloudEvent> events, FeedPosition position, FeedPosition head) {}
