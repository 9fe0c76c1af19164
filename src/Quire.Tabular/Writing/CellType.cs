namespace Quire.Tabular.Writing;

/// <summary>What the cells of a column are to a form that knows types.</summary>
internal enum CellType
{
    /// <summary>Texts, and whatever no other type holds without loss.</summary>
    Text,

    /// <summary>Whole numbers of 64 bits.</summary>
    Integer,

    /// <summary>Numbers of double precision.</summary>
    Number,

    /// <summary>Numbers of single precision.</summary>
    Single,

    /// <summary>Truth values, written 1 and 0.</summary>
    Boolean,

    /// <summary>Days of the calendar.</summary>
    Day,

    /// <summary>Days with times, in universal time where their zone is known.</summary>
    Instant,
}
