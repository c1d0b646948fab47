package kr.giban.sample.widget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class Widget {
    @Id
    UUID id;

    String name;
    int quantity;
    LocalDate madeOn;
    String organization;

    @Enumerated(EnumType.STRING)
    WidgetState state;

    @Version
    long version;
}
