using Quire.Repository.Operations;

namespace Quire.Api.Http;

/// <summary>The time of the last change an editor saw, by which a later change of somebody else is noticed.</summary>
internal static class SeenTime
{
    /// <summary>Null when it was not sent.</summary>
    public static Input<DateTime>? Of(Call call) =>
        call.Query(CommonParameters.SourceLastUpdateTime) is { } text
            ? InputReading.Of(() => WireTime.TryParse(text, out var time) ? time : throw RequestErrors.DateMalformed(text))
            : null;
}
