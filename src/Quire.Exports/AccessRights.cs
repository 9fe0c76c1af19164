namespace Quire.Exports;

/// <summary>
/// How open the files of a version are, in the <c>info:eu-repo</c> vocabulary harvesters filter by. Fed file by file, so that
/// an exporter that walks the files anyway need not walk them again.
/// </summary>
internal sealed class AccessRights(ExportedVersion version)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(version.ExportedAt.UtcDateTime);
    private bool _restricted;
    private bool _embargoed;
    private bool _expired;

    public string Uri =>
        this switch
        {
            { _restricted: true } when version.Terms.FileAccessRequest => "info:eu-repo/semantics/restrictedAccess",
            { _restricted: true } => "info:eu-repo/semantics/closedAccess",
            { _expired: true } => "info:eu-repo/semantics/closedAccess",
            { _embargoed: true } => "info:eu-repo/semantics/embargoedAccess",
            _ => "info:eu-repo/semantics/openAccess",
        };

    public static async Task<string> OfAsync(ExportedVersion version, CancellationToken cancellationToken)
    {
        var rights = new AccessRights(version);
        await foreach (var file in version.Files.WithCancellation(cancellationToken))
        {
            rights.Add(file);
        }

        return rights.Uri;
    }

    public void Add(ExportedFile file)
    {
        _restricted |= file.Restricted;
        _embargoed |= file.Embargo?.Date > _today;
        _expired |= file.Retention?.Date < _today;
    }
}
