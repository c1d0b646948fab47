package kr.giban.hearing.registration;

import java.util.List;

/** The stretch of the list as the document shows it. */
public record RegistrationPage(List<RegistrationView> items, String next, Long total) {}
