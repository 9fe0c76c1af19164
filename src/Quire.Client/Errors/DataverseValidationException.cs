namespace Quire.Client;

/// <summary>The request or the metadata in it is not valid (400, 422, and 403 "Validation Failed").</summary>
/// <example>
/// <code>
/// try
/// {
///     await client.Datasets.CreateAsync("terns", new DatasetBuilder().Citation(citation => citation.Title("Nests")));
/// }
/// catch (DataverseValidationException e)
/// {
///     foreach (var problem in e.Problems)
///     {
///         Console.WriteLine($"{problem.Field}: {problem.Message}");
///     }
/// }
/// </code>
/// </example>
public sealed class DataverseValidationException : DataverseException
{
    internal DataverseValidationException(ErrorFacts facts, Exception? inner = null)
        : base(facts, inner) => Problems = facts.Problems is { Count: > 0 } told ? told : ValidationProblems.Of(facts.Message);

    /// <summary>Everything that is wrong, in the order of the server; at least one where the server said anything.</summary>
    public IReadOnlyList<ValidationProblem> Problems { get; }
}
