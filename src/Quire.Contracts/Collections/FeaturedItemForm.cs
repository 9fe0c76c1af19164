namespace Quire.Contracts.Collections;

/// <summary>The form that makes or changes something a collection shows first. A part <c>file</c> holds its picture.</summary>
public sealed record FeaturedItemForm
{
    /// <summary>HTML; asked for where no object is shown.</summary>
    public string? Content { get; init; }

    /// <summary>Its place among the others.</summary>
    public int? DisplayOrder { get; init; }

    /// <summary><c>custom</c> (also when absent), <c>dataverse</c>, <c>dataset</c> or <c>datafile</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Alias, persistent identifier or id of the object to be shown.</summary>
    public string? DvObjectIdentifier { get; init; }

    /// <summary>In a change: the picture stays.</summary>
    public bool? KeepFile { get; init; }
}
