package kr.giban.local.sample.call;

import java.time.LocalDate;

/** An item that a task of 2023 buys, registered where the task fills a blank. Synthetic. */
public record Purchase(
        String sourceTask,
        String centerCode,
        String assetNo,
        String nfecNo,
        String nameKo,
        String nameEn,
        String maker,
        String model,
        String specification,
        String classCode,
        LocalDate acquiredOn,
        long costKrw,
        boolean synthetic) {}
