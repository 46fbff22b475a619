namespace Facts.Storage;

public unsafe ref partial struct RowReader
{
    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2> ReadOneOf<T1, T2>(
        ReadValue<object> first,
        ReadValue<object> second) =>
        ReadOneOf<OneOf<T1, T2>>(first, second);

    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2, T3> ReadOneOf<T1, T2, T3>(
        ReadValue<object> first,
        ReadValue<object> second,
        ReadValue<object> third) =>
        ReadOneOf<OneOf<T1, T2, T3>>(first, second, third);

    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2, T3, T4> ReadOneOf<T1, T2, T3, T4>(
        ReadValue<object> first,
        ReadValue<object> second,
        ReadValue<object> third,
        ReadValue<object> fourth) =>
        ReadOneOf<OneOf<T1, T2, T3, T4>>(first, second, third, fourth);

    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2, T3, T4, T5> ReadOneOf<T1, T2, T3, T4, T5>(
        ReadValue<object> first,
        ReadValue<object> second,
        ReadValue<object> third,
        ReadValue<object> fourth,
        ReadValue<object> fifth) =>
        ReadOneOf<OneOf<T1, T2, T3, T4, T5>>(first, second, third, fourth, fifth);

    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2, T3, T4, T5, T6> ReadOneOf<T1, T2, T3, T4, T5, T6>(
        ReadValue<object> first,
        ReadValue<object> second,
        ReadValue<object> third,
        ReadValue<object> fourth,
        ReadValue<object> fifth,
        ReadValue<object> sixth) =>
        ReadOneOf<OneOf<T1, T2, T3, T4, T5, T6>>(first, second, third, fourth, fifth, sixth);

    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2, T3, T4, T5, T6, T7> ReadOneOf<T1, T2, T3, T4, T5, T6, T7>(
        ReadValue<object> first,
        ReadValue<object> second,
        ReadValue<object> third,
        ReadValue<object> fourth,
        ReadValue<object> fifth,
        ReadValue<object> sixth,
        ReadValue<object> seventh) =>
        ReadOneOf<OneOf<T1, T2, T3, T4, T5, T6, T7>>(first, second, third, fourth, fifth, sixth, seventh);

    /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
    public OneOf<T1, T2, T3, T4, T5, T6, T7, T8> ReadOneOf<T1, T2, T3, T4, T5, T6, T7, T8>(
        ReadValue<object> first,
        ReadValue<object> second,
        ReadValue<object> third,
        ReadValue<object> fourth,
        ReadValue<object> fifth,
        ReadValue<object> sixth,
        ReadValue<object> seventh,
        ReadValue<object> eighth) =>
        ReadOneOf<OneOf<T1, T2, T3, T4, T5, T6, T7, T8>>(first, second, third, fourth, fifth, sixth, seventh, eighth);
}
