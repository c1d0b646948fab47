package kr.giban.equipment.userequest;

/** The two sides of a request. */
public enum Party {
    REQUESTER,
    CENTER
}
