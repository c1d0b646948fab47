package kr.giban.local.demo;

import java.util.function.Function;

/**
 * One step of the year.
 *
 * @param at the step of the sample's timetable at whose instant it happens
 * @param title what is done
 * @param play does it through the gateway, and gives the figure that proves it
 */
public record Step(String at, String title, Function<Stage, String> play) {}
