using Microsoft.AspNetCore.Http;
using Quire.Repository.Data;
using Quire.Repository.Keeping;
using Quire.Repository.Measures.Usage;

namespace Quire.Api.Metrics.Usage;

/// <summary>Counts who looks at published datasets and files, whether the answer was made for them or kept from before.</summary>
internal sealed class ViewCounting(Visitors visitors, UsageCounter counter)
{
    private const string Draft = ":draft";

    /// <summary>What an answer shows; null for what is not counted.</summary>
    public static ViewedThing? Of(HttpContext context, OperationTrace trace)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CountsViews>() is null || IsOfDraft(context))
        {
            return null;
        }

        foreach (var operation in trace.Operations)
        {
            if (operation.Target is { PublishedAt: not null } target)
            {
                long? dataset = target.Kind switch
                {
                    ObjectKind.Dataset => target.Id,
                    ObjectKind.File => target.OwnerId,
                    _ => null,
                };
                return dataset is { } id ? new(id, HashCode.Combine(target.Id, context.Request.Path.Value)) : null;
            }
        }

        return null;
    }

    /// <summary>Counts that something was shown.</summary>
    public void Count(HttpContext context, ViewedThing? viewed)
    {
        if (viewed is not null && visitors.Of(context) is { } visitor)
        {
            counter.Viewed(visitor, viewed.Dataset, viewed.Address);
        }
    }

    private static bool IsOfDraft(HttpContext context) =>
        Equals(context.Request.RouteValues.GetValueOrDefault("version"), Draft)
        || (context.Request.QueryString.HasValue && context.Request.Query["version"] == Draft);
}
