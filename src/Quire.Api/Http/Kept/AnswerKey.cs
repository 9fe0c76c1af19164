using Quire.Domain.Access;

namespace Quire.Api.Http.Kept;

/// <summary>The key of a kept answer.</summary>
/// <param name="Request">What was asked: path and the parameters the endpoint reads.</param>
/// <param name="Held">What those it is for hold on the target.</param>
/// <param name="Caller">The one caller it is for, with the groups they belong to; null when it is for all who hold the
/// same.</param>
internal sealed record AnswerKey(string Request, Permission Held, string? Caller = null);
