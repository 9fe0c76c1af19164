namespace Quire.Api.Http.Kept;

/// <summary>What a request turned out to be about.</summary>
/// <param name="Id">Id of the object.</param>
internal sealed record AnswerTarget(long Id);
