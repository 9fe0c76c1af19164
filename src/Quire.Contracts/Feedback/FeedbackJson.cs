using System.Text.Json.Serialization;

namespace Quire.Contracts.Feedback;

/// <summary>Generated serialization of messages to contacts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(IReadOnlyList<FeedbackResponse>))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
