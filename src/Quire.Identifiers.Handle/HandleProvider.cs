using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers;

namespace Quire.Identifiers.Handle;

/// <summary>
/// Keeps handles at their server. What is not public has one without an address; what was made public keeps it for ever, since it
/// may have been cited.
/// </summary>
internal sealed class HandleProvider(HandleAccount account) : IIdentifierProvider, IDisposable
{
    private const int AddressIndex = 1;
    private const int AdministratorIndex = 100;

    private readonly HandleApi _api = new(account);

    public string Name => "Handle";

    public bool IsRemote => true;

    public bool Serves(PersistentId pid) => pid.Protocol == "hdl";

    public async Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct) =>
        StateOf(await _api.FindAsync(HandleOf(pid), ct));

    // What is there already leads elsewhere until it is released here.
    public Task ReserveAsync(IdentifierSubject subject, CancellationToken ct) =>
        _api.CreateAsync(HandleOf(subject.Pid), [Administrator()], ct);

    public async Task RegisterAsync(IdentifierSubject subject, CancellationToken ct)
    {
        var handle = HandleOf(subject.Pid);
        if (await _api.FindAsync(handle, ct) is not { } values)
        {
            var made = await _api.CreateAsync(
                handle,
                [HandleValue.Address(AddressIndex, subject.TargetUrl), Administrator()],
                ct
            );
            if (made)
            {
                return;
            }

            // Somebody was faster.
            values =
                await _api.FindAsync(handle, ct) ?? throw new HandleException($"{handle} was there, and is there no longer.");
        }

        var index = values.Where(v => v.IsAddress).Select(v => (int?)v.Index).Min() ?? FreeIndex(values);
        await _api.WriteAsync(handle, HandleValue.Address(index, subject.TargetUrl), ct);
    }

    public Task UpdateAsync(IdentifierSubject subject, CancellationToken ct) => RegisterAsync(subject, ct);

    // There is nothing to be taken out of: whoever has the handle is led to what is left.
    public Task HideAsync(IdentifierSubject subject, CancellationToken ct) => RegisterAsync(subject, ct);

    public async Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct)
    {
        if (await StateAsync(pid, ct) == IdentifierState.Reserved)
        {
            await _api.DeleteAsync(HandleOf(pid), ct);
        }
    }

    public void Dispose() => _api.Dispose();

    // Whatever else it says, somebody wrote it, and may use it.
    private static IdentifierState StateOf(IReadOnlyList<HandleValue>? values) =>
        values is null ? IdentifierState.Unknown
        : values.Count > 0 && values.All(v => v.IsAdministrator) ? IdentifierState.Reserved
        : IdentifierState.Registered;

    private static int FreeIndex(IReadOnlyList<HandleValue> values) =>
        Enumerable.Range(AddressIndex, values.Count + 1).First(i => values.All(v => v.Index != i));

    private HandleValue Administrator() => HandleValue.Administrator(AdministratorIndex, account);

    private static string HandleOf(PersistentId pid) => $"{pid.Authority}/{pid.Identifier}";
}
