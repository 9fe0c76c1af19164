using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;

namespace Quire.Api.Sword;

/// <summary>A dataset named by its persistent identifier, which is the rest of the path.</summary>
public sealed record StudyId(ObjectRef Ref, string Text)
{
    public static ValueTask<StudyId?> BindAsync(HttpContext context)
    {
        var sent = (string?)context.Request.RouteValues["pid"] ?? "";
        var id = PidInPath.TryParse(sent, out var text, out var pid)
            ? new StudyId(new ObjectRef.DatasetByPid(pid, text), text)
            : throw RequestErrors.BadDatasetPid(text);
        RequestTarget.Note(context, id.Text);
        return ValueTask.FromResult<StudyId?>(id);
    }
}
