using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;

namespace Quire.Api.Http;

/// <summary>A file named by <c>{id}</c> in the path: a number, or <c>:persistentId</c> with its query parameter.</summary>
public sealed record FileId(ObjectRef Ref, string Text)
{
    public static ValueTask<FileId?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<FileId?>(Noted(context, Read(context)));

    private static FileId Noted(HttpContext context, FileId id)
    {
        RequestTarget.Note(context, id.Text);
        return id;
    }

    private static FileId Read(HttpContext context)
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
                ? new(new ObjectRef.FileByPid(parsed, pid), pid)
                : throw RequestErrors.UnknownFilePid(pid);
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
            : throw RequestErrors.BadFileId(meant);
    }
}
