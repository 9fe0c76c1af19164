namespace Quire.Tabular.Excel;

/// <summary>What stands in a cell.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing, or the sign of an error.</summary>
    None,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, or 1 and 0 for true and false.</summary>
    Number,

    /// <summary>A number shown as a day.</summary>
    Day,

    /// <summary>A number shown as a day and a time.</summary>
    DayAndTime,

    /// <summary>A number shown as a time of day.</summary>
    Time,
}
