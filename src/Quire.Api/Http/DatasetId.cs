using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;

namespace Quire.Api.Http;

/// <summary>
/// A dataset named by <c>{id}</c> in the path: a number, a bare identifier, or <c>:persistentId</c> with its query parameter.
/// </summary>
public sealed record DatasetId(ObjectRef Ref, string Text)
{
    public const string NoPid =
        "When accessing a dataset based on Persistent ID, a persistentId query parameter must be present.";

    public static ValueTask<DatasetId?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<DatasetId?>(Noted(context, Read(context)));

    private static DatasetId Noted(HttpContext context, DatasetId id)
    {
        RequestTarget.Note(context, id.Text);
        return id;
    }

    private static DatasetId Read(HttpContext context)
    {
        var text = (string)context.Request.RouteValues["id"]!;
        if (text == ":persistentId")
        {
            var pid = context.Request.Query["persistentId"].FirstOrDefault();
            if (string.IsNullOrWhiteSpace(pid))
            {
                throw RequestErrors.NoPid();
            }

            return PersistentId.TryParse(pid, out var parsed)
                ? new(new ObjectRef.DatasetByPid(parsed, pid), pid)
                : throw RequestErrors.BadDatasetPid(pid);
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new(new ObjectRef.Dataset(id), text);
        }

        return PidInPath.TryParse(text, out var meant, out var bare)
            ? new(new ObjectRef.DatasetByPid(bare, meant), meant)
            : throw RequestErrors.BadDatasetId(meant);
    }
}
