namespace Quire.Tabular.R;

/// <summary>What the elements of a column stand for.</summary>
internal enum RColumnKind
{
    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Whole numbers of 64 bits in the place of others (class <c>integer64</c>).</summary>
    LongWhole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Pairs of numbers.</summary>
    Complex,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Numbers of levels.</summary>
    Level,

    /// <summary>Days since the beginning of 1970.</summary>
    Day,

    /// <summary>Seconds since the beginning of 1970.</summary>
    Instant,
}
