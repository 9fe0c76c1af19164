using Microsoft.Extensions.Options;
using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers;

namespace Quire.Identifiers.DataCite;

/// <summary>Keeps DOIs at DataCite: drafts for what is not public, findable ones for what is, hidden ones for what was.</summary>
internal sealed class DataCiteProvider(IOptions<DataCiteOptions> options, DataCiteLimits limits)
    : IIdentifierProvider,
        IDisposable
{
    private readonly DataCiteApi _api = new(options.Value, limits.Of(options.Value.Url));

    public string Name => "DataCite";

    public bool IsRemote => true;

    public bool Serves(PersistentId pid) =>
        pid.Protocol == "doi"
        && !string.IsNullOrEmpty(options.Value.User)
        && options.Value.Prefixes.Contains(pid.Authority, StringComparer.OrdinalIgnoreCase);

    public async Task<IdentifierState> StateAsync(PersistentId pid, CancellationToken ct) =>
        (await _api.FindAsync(DoiOf(pid), ct))?.State switch
        {
            null => IdentifierState.Unknown,
            "draft" => IdentifierState.Reserved,
            "registered" => IdentifierState.Retired,
            _ => IdentifierState.Registered,
        };

    // What is public already leads elsewhere until it is released here.
    public async Task ReserveAsync(IdentifierSubject subject, CancellationToken ct)
    {
        if (await StateAsync(subject.Pid, ct) is IdentifierState.Unknown or IdentifierState.Reserved)
        {
            await _api.PutAsync(new() { Doi = DoiOf(subject.Pid), Url = subject.TargetUrl }, ct);
        }
    }

    public async Task RegisterAsync(IdentifierSubject subject, CancellationToken ct) =>
        await _api.PutAsync(
            new()
            {
                Doi = DoiOf(subject.Pid),
                Event = "publish",
                Url = subject.TargetUrl,
                Xml = Convert.ToBase64String(await subject.DataCiteXml(ct)),
            },
            ct
        );

    // What was hidden becomes findable again with a new release.
    public Task UpdateAsync(IdentifierSubject subject, CancellationToken ct) => RegisterAsync(subject, ct);

    // Only what is findable can be hidden. What never came to that resolves from now on all the same: it may have been cited.
    public async Task HideAsync(IdentifierSubject subject, CancellationToken ct)
    {
        var isDraft = await StateAsync(subject.Pid, ct) is IdentifierState.Unknown or IdentifierState.Reserved;
        await _api.PutAsync(
            new()
            {
                Doi = DoiOf(subject.Pid),
                Event = isDraft ? "register" : "hide",
                Url = subject.TargetUrl,
                Xml = isDraft || subject.IsWithheld ? Convert.ToBase64String(await subject.DataCiteXml(ct)) : null,
            },
            ct
        );
    }

    public async Task DeleteAsync(PersistentId pid, bool wasPublic, CancellationToken ct)
    {
        switch (await StateAsync(pid, ct))
        {
            case IdentifierState.Reserved:
                await _api.DeleteAsync(DoiOf(pid), ct);
                break;
            case IdentifierState.Registered when wasPublic:
                await _api.PutAsync(new() { Doi = DoiOf(pid), Event = "hide" }, ct);
                break;
            default:
                break;
        }
    }

    public void Dispose() => _api.Dispose();

    private static string DoiOf(PersistentId pid) => $"{pid.Authority}/{pid.Identifier}";
}
