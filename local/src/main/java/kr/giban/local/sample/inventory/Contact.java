package kr.giban.local.sample.inventory;

/** Who to ask: synthetic, the phone and the address of no one. */
public record Contact(String name, String phone, String email) {}
