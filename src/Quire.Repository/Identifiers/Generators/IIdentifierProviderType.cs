namespace Quire.Repository.Identifiers.Generators;

/// <summary>A kind of registry the configuration can name; each provider of the kind has an account of its own.</summary>
public interface IIdentifierProviderType
{
    /// <summary>The word of the configuration, such as <c>datacite</c>; compared regardless of case.</summary>
    string Type { get; }

    /// <summary>Protocol of the identifiers: <c>doi</c>, <c>hdl</c> or <c>perma</c>.</summary>
    string Protocol { get; }

    /// <summary>A provider with its account. What it serves is decided elsewhere: it is asked of no other identifiers.</summary>
    IIdentifierProvider Create(IdentifierProviderOptions options);
}
