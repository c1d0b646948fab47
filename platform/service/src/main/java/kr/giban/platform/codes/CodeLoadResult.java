package kr.giban.platform.codes;

/** What became of many codes. */
public record CodeLoadResult(boolean dryRun, int created, int changed, int unchanged) {}
