using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>Answers with a report while it is read.</summary>
internal sealed class UsageReportAnswer(UsageReport report, IAsyncEnumerable<UsedDataset> datasets) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        StreamedItems.WriteAsync(httpContext, datasets, report.Begin, report.Write);
}
