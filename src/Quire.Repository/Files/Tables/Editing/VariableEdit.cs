using System.Text.Json.Serialization;

namespace Quire.Repository.Files.Tables.Editing;

/// <summary>What people said of a variable; null where they said nothing. The names are stored.</summary>
public sealed record VariableEdit
{
    private const int BytesOfEntry = 100;

    /// <summary>What it is called for people, where that is another label than the file has.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>The question as it was asked.</summary>
    [JsonPropertyName("question")]
    public string? Question { get; init; }

    /// <summary>What whoever asked was told to do.</summary>
    [JsonPropertyName("instruction")]
    public string? Instruction { get; init; }

    /// <summary>What was said after the question.</summary>
    [JsonPropertyName("after")]
    public string? AfterQuestion { get; init; }

    /// <summary>Whom or what it is about.</summary>
    [JsonPropertyName("universe")]
    public string? Universe { get; init; }

    /// <summary>Anything else.</summary>
    [JsonPropertyName("notes")]
    public string? Notes { get; init; }

    /// <summary>Whether it holds weights of rows.</summary>
    [JsonPropertyName("weight")]
    public bool IsWeight { get; init; }

    /// <summary>Column of the variable that holds its weights.</summary>
    [JsonPropertyName("weightedBy")]
    public int? WeightedBy { get; init; }

    /// <summary>In how many rows categories are when these are weighted, by value.</summary>
    [JsonPropertyName("frequencies")]
    public SortedDictionary<string, double>? Frequencies { get; init; }

    /// <summary>What values stand for, where that is something else than the file says, by value.</summary>
    [JsonPropertyName("categories")]
    public SortedDictionary<string, string>? CategoryLabels { get; init; }

    /// <summary>Memory it takes besides the label and the labels of categories, about.</summary>
    [JsonIgnore]
    public long Bytes =>
        (2L * new[] { Question, Instruction, AfterQuestion, Universe, Notes }.Sum(t => t?.Length ?? 0))
        + (Frequencies?.Keys.Sum(v => BytesOfEntry + (2L * v.Length)) ?? 0)
        + (CategoryLabels?.Keys.Sum(v => BytesOfEntry + (2L * v.Length)) ?? 0);

    /// <summary>Whether nothing is said.</summary>
    [JsonIgnore]
    public bool IsEmpty =>
        this
            is {
                Label: null,
                Question: null,
                Instruction: null,
                AfterQuestion: null,
                Universe: null,
                Notes: null,
                IsWeight: false,
                WeightedBy: null,
                Frequencies: null,
                CategoryLabels: null
            };
}
