package kr.giban.local.sample.inventory;

/** One cell of the matrix of equipment class and region. */
public record Cell(String classCode, String regionCode) {}
