package kr.giban.platform.outbox;

/**
 * Something that happened, for the feed. No event holds personal data, a draft, or a decision not yet published, unless
 * it is internal and needs it.
 *
 * @param type stable, {@code <thing>.<what happened>}
 * @param subject the path of what it is about, {@code tasks/0190…}
 * @param data becomes JSON; null for a tombstone
 */
public record Event(String type, String subject, Visibility visibility, Object data) {}
