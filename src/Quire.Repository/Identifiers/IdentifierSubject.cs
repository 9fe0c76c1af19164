using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers;

/// <summary>What a provider is told about the object behind an identifier.</summary>
/// <param name="Pid">The identifier.</param>
/// <param name="TargetUrl">Page it shall resolve to.</param>
/// <param name="DataCiteXml">Renders the metadata as DataCite XML, UTF-8; called only by providers that need it.</param>
public sealed record IdentifierSubject(PersistentId Pid, string TargetUrl, Func<CancellationToken, Task<byte[]>> DataCiteXml)
{
    /// <summary>Whether the object is there for some alone, so that what was told of it before is replaced as well.</summary>
    public bool IsWithheld { get; init; }
}
