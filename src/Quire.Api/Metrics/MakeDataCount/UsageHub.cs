using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Quire.Repository.Measures.MakeDataCount;
using Quire.Repository.Measures.Usage;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>
/// Sends reports to the hub the administrator configured, following nobody elsewhere and reading no more of its answer than is
/// told of it.
/// </summary>
internal sealed class UsageHub(IOptions<UsageOptions> options) : IDisposable
{
    private const int LongestTold = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Refuses where no hub is configured.</summary>
    public Uri Address =>
        Uri.TryCreate(options.Value.HubUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw UsageReportErrors.NoHub();

    /// <summary>Sends a report; refuses with the hub's words when it does not take it. Gives the status it answered.</summary>
    public async Task<int> SendAsync(UsageReport report, IAsyncEnumerable<UsedDataset> datasets, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address);
            request.Content = new UsageReportContent(report, datasets);
            request.Headers.Accept.Add(new("application/json"));
            if (options.Value.HubToken is { Length: > 0 } token)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.IsSuccessStatusCode
                ? (int)answer.StatusCode
                : throw UsageReportErrors.HubRefused((int)answer.StatusCode, await TextAsync(answer, limit.Token));
        }
        // Also where the answer breaks off.
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw UsageReportErrors.HubAway(e.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw UsageReportErrors.HubAway($"it did not answer for {Longest.TotalMinutes} minutes");
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[LongestTold];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(buffer, 0, read).Replace('\0', ' ');
    }
}
