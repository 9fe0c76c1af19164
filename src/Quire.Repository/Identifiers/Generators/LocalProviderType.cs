namespace Quire.Repository.Identifiers.Generators;

/// <summary>Providers that need nobody else.</summary>
internal sealed class LocalProviderType(string type, string protocol) : IIdentifierProviderType
{
    public string Type => type;

    public string Protocol => protocol;

    public IIdentifierProvider Create(IdentifierProviderOptions options) => new LocalProvider(type, protocol);
}
