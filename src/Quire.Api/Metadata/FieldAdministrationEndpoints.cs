using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;

namespace Quire.Api.Metadata;

/// <summary>Fields as administrators look at them.</summary>
internal static class FieldAdministrationEndpoints
{
    private static readonly QueryParameter Field = new("datasetFieldType", QueryKind.Text, "Name of the field.");

    private static readonly QueryParameter Shown = new(
        "setDisplayOnCreate",
        QueryKind.Flag,
        "Whether forms for new datasets show the field."
    );

    public static void MapFieldAdministrationEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("", SummaryAsync)
            .Says("SummarizeFields", "Lists the names of all fields by what holds of them.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<FieldSummaryResponse>>();
        admin
            .MapGet("/{name}", GetAsync)
            .Says("GetFieldDefinition", "Reads the definition of a field.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<FieldDefinitionResponse>>();
        admin
            .MapGet("/controlledVocabulary/subject", SubjectsAsync)
            .Says("ListSubjects", "Lists the subjects a dataset can have.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<string>>>();
        admin
            .MapPost("/setDisplayOnCreate", SetDisplayOnCreateAsync)
            .Says("SetDisplayOnCreate", "Says whether forms for new datasets show a field.", 400, 404, 503)
            .IgnoringTokens()
            .Asks(Field, Shown)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> SummaryAsync(Call call)
    {
        var fields = (await call.RunAsync(new ListMetadataBlocks()))
            .Blocks.SelectMany(b => b.Fields)
            .SelectMany(f => f.Children.Prepend(f))
            .OrderBy(f => f.Id)
            .ToList();
        return Answer.Ok(
            new FieldSummaryResponse
            {
                HaveParents = Names(f => f.Parent is not null),
                NoParents = Names(f => f.Parent is null),
                AllowsMultiples = Names(f => f.Multiple),
                DoesNotAllowMultiples = Names(f => !f.Multiple),
                Required = Names(f => f.Required),
            }
        );

        IReadOnlyList<string> Names(Func<FieldType, bool> holds) => [.. fields.Where(holds).Select(f => f.Name)];
    }

    private static async Task<IResult> GetAsync(string name, Call call)
    {
        var schema = await call.RunAsync(new ListMetadataBlocks());
        if (!schema.TryGetField(name, out var field))
        {
            throw MetadataRequestErrors.FieldNotFound(name);
        }

        return Answer.Ok(
            new FieldDefinitionResponse
            {
                Name = field.Name,
                Id = field.Id,
                Title = field.Title,
                MetadataBlock = field.Block,
                FieldType = field.Kind.ToString().ToUpperInvariant(),
                AllowsMultiples = field.Multiple,
                HasParent = field.Parent is not null,
                ControlledVocabularyValues =
                [
                    .. field.Vocabulary.Select(
                        (v, i) =>
                            new VocabularyValueResponse
                            {
                                StrValue = v.Value,
                                DisplayOrder = i,
                                Identifier = string.IsNullOrEmpty(v.Identifier) ? null : v.Identifier,
                            }
                    ),
                ],
                ParentAllowsMultiples =
                    field.Parent is { } parent && schema.TryGetField(parent, out var above)
                        ? (above.Multiple ? "true" : "false")
                        : "N/A (no parent)",
                SolrFieldSearchable = field.Name,
                SolrFieldFacetable = $"{field.Name}_ss",
                IsRequired = field.Required,
                Uri = field.TermUri,
            }
        );
    }

    private static async Task<IResult> SubjectsAsync(Call call)
    {
        var schema = await call.RunAsync(new ListMetadataBlocks());
        return Answer.Ok<IReadOnlyList<string>>(
            schema.TryGetField("subject", out var subject) ? [.. subject.Vocabulary.Select(v => v.Value)] : []
        );
    }

    private static async Task<IResult> SetDisplayOnCreateAsync(Call call)
    {
        var (field, shown) = (call.Query(Field) ?? throw MetadataRequestErrors.FieldMissing(), call.Flag(Shown));
        await call.RunAsync(new SetDisplayOnCreate(field, shown));
        return Answer.Message($"DisplayOnCreate for DatasetFieldType {field} is now {(shown ? "true" : "false")}");
    }
}
