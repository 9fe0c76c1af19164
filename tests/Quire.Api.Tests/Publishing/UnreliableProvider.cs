using System.Collections.Concurrent;
using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers;

namespace Quire.Api.Tests.Publishing;

/// <summary>A registry elsewhere that behaves as badly as a test asks, and remembers what it was told.</summary>
internal sealed class UnreliableProvider : IIdentifierProvider
{
    private readonly ConcurrentDictionary<string, string> _known = new();
    private volatile Func<CancellationToken, Task> _before = _ => Task.CompletedTask;
    private volatile Func<CancellationToken, Task> _after = _ => Task.CompletedTask;
    private int _calls;

    public string Name => "UNRELIABLE";

    public bool IsRemote => true;

    /// <summary>How often it was called.</summary>
    public int Calls => _calls;

    public bool Serves(PersistentId pid) => pid.Protocol == "doi";

    /// <summary>What happens from now on before a call takes effect, and after it has.</summary>
    public void Behave(Func<CancellationToken, Task>? before = null, Func<CancellationToken, Task>? after = null) =>
        (_before, _after) = (before ?? (_ => Task.CompletedTask), after ?? (_ => Task.CompletedTask));

    /// <summary>The last thing done with an identifier: reserved, registered, updated with some title, deleted.</summary>
    public string? StateOf(string pid) => _known.GetValueOrDefault(pid);

    public Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct) => throw new NotSupportedException();

    public Task ReserveAsync(IdentifierSubject subject, CancellationToken ct) => DoAsync(subject.Pid, "reserved", ct);

    public Task RegisterAsync(IdentifierSubject subject, CancellationToken ct) => DoAsync(subject.Pid, "registered", ct);

    public async Task UpdateAsync(IdentifierSubject subject, CancellationToken ct)
    {
        var metadata = System.Text.Encoding.UTF8.GetString(await subject.DataCiteXml(ct));
        await DoAsync(subject.Pid, metadata, ct);
    }

    public Task HideAsync(IdentifierSubject subject, CancellationToken ct) => DoAsync(subject.Pid, "hidden", ct);

    public Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct) => DoAsync(pid, "deleted", ct);

    private async Task DoAsync(PersistentId pid, string what, CancellationToken ct)
    {
        Interlocked.Increment(ref _calls);
        await _before(ct);
        _known[pid.ToString()] = what;
        await _after(ct);
    }
}
