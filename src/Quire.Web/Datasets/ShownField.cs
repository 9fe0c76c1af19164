using Microsoft.AspNetCore.Components;
using Quire.Domain.Metadata;

namespace Quire.Web.Datasets;

/// <summary>A field with what a version says of it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Its values, as safe markup.</param>
public sealed record ShownField(FieldType Field, IReadOnlyList<MarkupString> Values);
