namespace Quire.Api.Http.Wording;

/// <summary>What a refusal is on the wire.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">The text.</param>
internal readonly record struct RefusalAnswer(int Status, string Message)
{
    /// <summary>In the shape of the framework, with the request in it.</summary>
    public bool AsFramework { get; init; }
}
