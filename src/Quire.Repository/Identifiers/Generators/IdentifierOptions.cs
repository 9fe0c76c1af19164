namespace Quire.Repository.Identifiers.Generators;

/// <summary>Providers of identifiers beside those the settings speak of. Section <c>Identifiers</c>.</summary>
public sealed class IdentifierOptions
{
    public const string Section = "Identifiers";

    /// <summary>
    /// Name of the provider new identifiers are made with, where no collection chose another. Default: none, and the settings
    /// <c>:Protocol</c>, <c>:Authority</c> and <c>:Shoulder</c> say what they look like.
    /// </summary>
    public string? Default { get; set; }

    /// <summary>Providers by name. Default: none.</summary>
    public Dictionary<string, IdentifierProviderOptions> Providers { get; set; } = new(StringComparer.Ordinal);
}
