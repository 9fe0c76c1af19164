using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers;

/// <summary>
/// A registry of persistent identifiers. Called by background jobs only, never inside a transaction or while somebody waits, so
/// it may be slow or down: an exception means that the job tries again later. Every call may be repeated after a crash or a
/// time-out whose outcome nobody knows, and must then lead to the same state.
/// </summary>
public interface IIdentifierProvider
{
    /// <summary>
    /// The value of the setting <c>:DoiProvider</c> that chooses it, such as <c>FAKE</c>; compared regardless of case.
    /// </summary>
    string Name { get; }

    /// <summary>
    /// Whether identifiers are kept elsewhere. When false nothing is asked for: they are public with what they name.
    /// </summary>
    bool IsRemote { get; }

    /// <summary>
    /// Whether it looks after an identifier: its protocol is one of the provider's, and, where it matters, its authority is one
    /// the installation's account there may change. Datasets bring identifiers of others with them.
    /// </summary>
    bool Serves(PersistentId pid);

    /// <summary>What the provider knows of an identifier.</summary>
    Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct);

    /// <summary>
    /// Keeps the identifier for an object that is not public yet; one that is public already, for somebody else, stays as it is.
    /// </summary>
    Task ReserveAsync(IdentifierSubject subject, CancellationToken ct);

    /// <summary>Makes the identifier public, reserving it first if that never happened.</summary>
    Task RegisterAsync(IdentifierSubject subject, CancellationToken ct);

    /// <summary>Sends new metadata and target of a public identifier.</summary>
    Task UpdateAsync(IdentifierSubject subject, CancellationToken ct);

    /// <summary>
    /// Takes a public identifier out of the registry's searches, since all that it names was withdrawn, or is there for some
    /// alone; it still leads to what is left of it.
    /// </summary>
    Task HideAsync(IdentifierSubject subject, CancellationToken ct);

    /// <summary>Forgets a reserved identifier; marks a public one as gone, where it was made public here.</summary>
    /// <param name="pid">The identifier.</param>
    /// <param name="wasPublic">Whether it named something public here; one that is public for somebody else stays as it is.</param>
    /// <param name="ct">Cancels.</param>
    Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct);
}
