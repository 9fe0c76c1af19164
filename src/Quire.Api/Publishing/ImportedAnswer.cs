using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Api.Http.Wording;
using Quire.Contracts.Datasets;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Api.Publishing;

/// <summary>Answers an import, after publishing what came where that is asked for.</summary>
internal static class ImportedAnswer
{
    /// <param name="call">The request.</param>
    /// <param name="made">The dataset.</param>
    /// <param name="releases">Whether to publish it.</param>
    /// <param name="left">What of the document was not taken over; null where that cannot be.</param>
    public static async Task<IResult> OfAsync(Call call, DatasetRecord made, bool releases, IReadOnlyList<string>? left)
    {
        RepositoryError? why = null;
        if (releases)
        {
            // The moment it was made, which is not ahead of anything.
            var now = new Input<DateTime>(made.Object.CreatedAt);
            why = (
                await call.AttemptAsync(new ReleaseMigrated(new ObjectRef.Dataset(made.Id), now, TellsProvider: true))
            ).Refusal;
        }

        var said = new[]
        {
            // It is here all the same, as a draft.
            why is null
                ? null
                : $"The dataset was imported and not published: {RefusalTexts.TextOf(why)}",
            left is { Count: > 0 } ? "Not all of the document was taken over: notTaken lists what was not." : null,
        };
        return Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/datasets/{made.Id}"),
            new DatasetImported
            {
                Id = made.Id,
                PersistentId = made.Object.PersistentId!.ToString(),
                ReleaseCompleted = releases ? why is null : null,
                NotTaken = left is { Count: > 0 } ? left : null,
            },
            string.Join(' ', said.OfType<string>()) is { Length: > 0 } message ? message : null
        );
    }
}
