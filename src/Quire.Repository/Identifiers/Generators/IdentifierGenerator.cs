using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers.Generators;

/// <summary>What makes new identifiers.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Style">What its identifiers look like.</param>
public sealed record IdentifierGenerator(string Id, string Label, IdentifierStyle Style)
{
    /// <summary>Identifiers it looks after all the same, by key.</summary>
    public IReadOnlySet<string> Managed { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Identifiers it does not look after although they look like its own, by key.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether it is listed as one it looks after, or continues one that is, as those of files do.</summary>
    public bool IsManaged(PersistentId pid) => Managed.Contains(pid.Key) || Managed.Contains(pid.Key[..pid.Key.LastIndexOf('/')]);

    /// <summary>Whether it could have made an identifier.</summary>
    public bool IsMakerOf(PersistentId pid) =>
        Style.IsAuthorityOf(pid)
        && pid.Identifier.StartsWith(Style.Shoulder, StringComparison.OrdinalIgnoreCase)
        && !Excluded.Contains(pid.Key);

    /// <summary>Whether identifiers of files may continue this one of their dataset.</summary>
    public bool MayContinue(PersistentId pid) => Style.IsAuthorityOf(pid) && !Excluded.Contains(pid.Key);
}
