using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;

namespace Quire.Api.Http;

/// <summary>A file named by <c>{id}</c> in the path: a number, or <c>:persistentId</c> with its query parameter.</summary>
public sealed record FileId(ObjectRef Ref, string Text)
{
    public static ValueTask<FileId?> BindAsync(HttpContext context) => ValueTask.FromResult<FileId?>(Read(context));

    private static FileId Read(HttpContext context)
    {
        var text = (string)context.Request.RouteValues["id"]!;
        if (text == ":persistentId")
        {
            var pid = context.Request.Query["persistentId"].FirstOrDefault();
            if (string.IsNullOrWhiteSpace(pid))
            {
                throw Refuse.BadRequest(DatasetId.NoPid);
            }

            return PersistentId.TryParse(pid, out var parsed)
                ? new(new ObjectRef.FileByPid(parsed, pid), pid)
                : throw Refuse.NotFound($"Datafile with Persistent ID {pid} not found.");
        }

        return new(Parse(text), text);
    }

    /// <summary>A file named by a number or a bare identifier.</summary>
    public static ObjectRef Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new ObjectRef.File(id);
        }

        return PidInPath.TryParse(text, out var meant, out var bare)
            ? new ObjectRef.FileByPid(bare, meant)
            : throw Refuse.BadRequest($"Bad file ID number: {meant}.");
    }
}
