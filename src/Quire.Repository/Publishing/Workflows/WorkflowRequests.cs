using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data.Publishing;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>
/// Sends the requests of steps to the hosts administrators wrote down: for half a minute at most, following nobody elsewhere, and
/// reading no more of an answer than is told of it.
/// </summary>
internal sealed class WorkflowRequests : IDisposable
{
    private const int LongestTold = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Longest,
    };

    /// <summary>Sends the request of the step a workflow is at. Null when it was taken, else why it was not.</summary>
    /// <param name="invocation">The workflow under way.</param>
    /// <param name="values">What its texts may say.</param>
    /// <param name="rollback">Whether the step is taken back.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string?> SendAsync(
        WorkflowInvocationRecord invocation,
        IReadOnlyDictionary<string, string> values,
        bool rollback,
        CancellationToken ct
    )
    {
        try
        {
            // The client's own limit ends with the headers.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(Longest);
            using var request = RequestOf(invocation, values, rollback);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.IsSuccessStatusCode
                ? null
                : $"The other server answered {(int)answer.StatusCode}: {await TextAsync(answer, limit.Token)}";
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException or FormatException)
        {
            return $"The other server could not be asked: {e.Message}";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"The other server did not answer for {Longest.TotalSeconds} seconds.";
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage RequestOf(
        WorkflowInvocationRecord invocation,
        IReadOnlyDictionary<string, string> values,
        bool rollback
    )
    {
        var step = invocation.Step;
        var address = WorkflowTemplate.Fill(step.Parameters[rollback ? "rollbackUrl" : "url"], values, Uri.EscapeDataString);
        var request = new HttpRequestMessage(new(WorkflowRules.MethodOf(step, rollback)), new Uri(address, UriKind.Absolute));
        // Who gets the same step twice knows it by this. It tells nobody the id: that is for the steps that name it.
        var named = string.Create(CultureInfo.InvariantCulture, $"{invocation.Id}/{invocation.Position}/{rollback}");
        request.Headers.TryAddWithoutValidation(
            "Idempotency-Key",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))
        );
        var body = step.Parameters.GetValueOrDefault(rollback ? "rollbackBody" : "body");
        if (body is not null && request.Method.Method is "POST" or "PUT")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(WorkflowTemplate.Fill(body, values, v => v)));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
                step.Parameters.GetValueOrDefault("contentType", "text/plain")
            );
        }

        return request;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[LongestTold];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(buffer, 0, read).Replace('\0', ' ');
    }
}
