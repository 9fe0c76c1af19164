using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Identifiers.Handle;

/// <summary>Handle servers, each for a prefix and shoulder of its own.</summary>
internal sealed class HandleType : IIdentifierProviderType
{
    public string Type => "hdl";

    public string Protocol => "hdl";

    public IIdentifierProvider Create(IdentifierProviderOptions options) => new HandleProvider(HandleAccount.Of(options));
}
