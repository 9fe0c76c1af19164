namespace Quire.Client.Http;

/// <summary>Tells of every call that goes over the wire.</summary>
internal sealed class ReportHandler(DataverseClientOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.OnCall is not { } report)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var start = options.TimeProvider.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            report(Report(request, start) with { Status = response.StatusCode });
            return response;
        }
        catch (Exception e)
        {
            report(Report(request, start) with { Error = Causes.Innermost(e).Message });
            throw;
        }
    }

    private CallReport Report(HttpRequestMessage request, long start) =>
        new(request.Method.Method, SecretMask.Of(request.RequestUri), null, options.TimeProvider.GetElapsedTime(start), null);
}
