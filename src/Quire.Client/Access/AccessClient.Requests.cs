using System.Runtime.CompilerServices;
using Quire.Client.Http;
using Quire.Contracts.Access;

namespace Quire.Client;

/// <content>Access to restricted files: asking for it, deciding about it.</content>
public sealed partial class AccessClient
{
    /// <summary>
    /// Says in the draft whether people may ask for access to restricted files (<c>PUT access/{id}/allowAccessRequest</c>); gives
    /// the server's message.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="allow">Whether they may. Counts from the next release on.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> AllowRequestsAsync(DatasetId dataset, bool allow, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Access(dataset.DatabaseId, dataset.PersistentId, $"/allowAccessRequest"),
            Body.Text(allow ? "true" : "false"),
            cancellationToken
        );

    /// <summary>
    /// Asks for access to a restricted file (<c>PUT access/datafile/{id}/requestAccess</c>); gives the server's message.
    /// </summary>
    public Task<string> RequestAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, Of(file, $"/requestAccess"), null, cancellationToken);

    /// <summary>
    /// Gives somebody access to a restricted file (<c>PUT access/datafile/{id}/grantAccess/{assignee}</c>); gives the server's
    /// message.
    /// </summary>
    public Task<string> GrantAsync(FileId file, string assignee, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, Of(file, $"/grantAccess/{assignee}"), null, cancellationToken);

    /// <summary>
    /// Takes access away (<c>DELETE access/datafile/{id}/revokeAccess/{assignee}</c>); gives the server's message.
    /// </summary>
    public Task<string> RevokeAsync(FileId file, string assignee, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, Of(file, $"/revokeAccess/{assignee}"), null, cancellationToken);

    /// <summary>
    /// Answers the guestbook of a file's dataset (<c>POST access/datafile/{id}</c>, 6.10 on); gives an address at which its
    /// download begins without a token, for one minute.
    /// </summary>
    public async Task<Uri> AnswerAsync(FileId file, GuestbookSubmission answers, CancellationToken cancellationToken = default) =>
        new(
            (
                await _connection.SendAsync<SignedDownload>(
                    HttpMethod.Post,
                    Of(file),
                    Body.Json(new GuestbookSubmissionRequest { GuestbookResponse = answers }),
                    cancellationToken
                )
            ).SignedUrl
        );

    /// <summary>
    /// Rejects a request for access (<c>PUT access/datafile/{id}/rejectAccess/{assignee}</c>); gives the server's message.
    /// </summary>
    public Task<string> RejectAsync(FileId file, string assignee, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, Of(file, $"/rejectAccess/{assignee}"), null, cancellationToken);

    /// <summary>Who waits for access to a file (<c>GET access/datafile/{id}/listRequests</c>); empty when nobody does.</summary>
    public async Task<IReadOnlyList<FileAccessRequestResponse>> RequestsAsync(
        FileId file,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await _connection.GetAsync<IReadOnlyList<FileAccessRequestResponse>>(
                Of(file, $"/listRequests"),
                cancellationToken
            );
        }
        catch (DataverseNotFoundException)
        {
            return [];
        }
    }

    /// <summary>
    /// Everybody who ever asked for access to a file, oldest first, with what became of it
    /// (<c>GET access/datafile/{id}/listRequests?includeHistory=true</c>, 6.x).
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="pageSize">How many to ask for at once. Default: 100.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async IAsyncEnumerable<FileAccessRequestResponse> RequestHistoryAsync(
        FileId file,
        int pageSize = 100,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        for (var page = 1; ; page++)
        {
            var requests = await HistoryPageAsync(file, page, pageSize, cancellationToken);
            foreach (var request in requests)
            {
                yield return request;
            }

            // Servers that know no pages give everything at once.
            if (requests.Count != pageSize)
            {
                yield break;
            }
        }
    }

    /// <summary>
    /// Whether the caller ever asked for access to a file (<c>GET access/datafile/{id}/userFileAccessRequested</c>, 6.x).
    /// </summary>
    public Task<bool> HasRequestedAsync(FileId file, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<bool>(Of(file, $"/userFileAccessRequested"), cancellationToken);

    private async Task<IReadOnlyList<FileAccessRequestResponse>> HistoryPageAsync(
        FileId file,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _connection.GetAsync<IReadOnlyList<FileAccessRequestResponse>>(
                Of(file, $"/listRequests").With("includeHistory", true).With("start", page).With("per_page", pageSize),
                cancellationToken
            );
        }
        catch (DataverseNotFoundException)
        {
            return [];
        }
    }
}
