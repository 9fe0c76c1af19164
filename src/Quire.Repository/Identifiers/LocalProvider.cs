using Quire.Domain.Identifiers;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Providers that need nobody else: <c>FAKE</c> hands out identifiers for trying things out, and PermaLinks are resolved by the
/// installation itself.
/// </summary>
internal sealed class LocalProvider(string name, params string[] protocols) : IIdentifierProvider
{
    public string Name => name;

    public bool IsRemote => false;

    public bool Serves(PersistentId pid) => protocols.Contains(pid.Protocol);

    public Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct) =>
        Task.FromResult(IdentifierState.Registered);

    public Task ReserveAsync(IdentifierSubject subject, CancellationToken ct) => Task.CompletedTask;

    public Task RegisterAsync(IdentifierSubject subject, CancellationToken ct) => Task.CompletedTask;

    public Task UpdateAsync(IdentifierSubject subject, CancellationToken ct) => Task.CompletedTask;

    public Task HideAsync(IdentifierSubject subject, CancellationToken ct) => Task.CompletedTask;

    public Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct) => Task.CompletedTask;
}
