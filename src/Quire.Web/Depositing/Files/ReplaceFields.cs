namespace Quire.Web.Depositing.Files;

/// <summary>What the form says of a file that takes the place of another.</summary>
public sealed record ReplaceFields
{
    /// <summary>Its name; empty for the one it is sent with.</summary>
    public string Name { get; init; } = "";

    /// <summary>A description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Tags, a line each.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Whether it may be of another type than the old one.</summary>
    public bool Force { get; init; }
}
