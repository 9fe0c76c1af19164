using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers;

/// <summary>What a provider is told about the object behind an identifier.</summary>
/// <param name="Pid">The identifier.</param>
/// <param name="TargetUrl">Page it shall resolve to.</param>
/// <param name="DataCiteXml">Renders the metadata as DataCite XML, UTF-8; called only by providers that need it.</param>
public sealed record IdentifierSubject(PersistentId Pid, string TargetUrl, Func<CancellationToken, Task<byte[]>> DataCiteXml);
