using Quire.Domain.Metadata;
using Quire.Domain.Texts;
using Quire.Repository.Data.Collections;
using Quire.Repository.Metadata;

namespace Quire.Repository.Collections.Templates;

/// <summary>
/// Writes what was given into a template. Only the form of values is held against the blocks: what they must be is asked of the
/// dataset that is begun with them.
/// </summary>
public sealed class TemplateContents(SchemaCache schemas)
{
    public async Task ApplyAsync(TemplateRecord template, TemplateInput input, bool replace, CancellationToken ct)
    {
        if (input.Name is { } name)
        {
            TextLimits.TemplateName.MustAllow(name);
            template.Name = name;
        }

        if (input.Fields is { } fields)
        {
            MetadataShape.MustFit(fields);
            var document = fields.Count == 0 ? MetadataDocument.Empty : MetadataDocumentCodec.Parse(template.Metadata);
            var schema = await schemas.GetAsync(ct);
            template.Metadata = MetadataDocumentCodec.Serialize(
                MetadataEditing.Apply(document, fields, schema, FieldRequirements.None, replace)
            );
        }

        if (input.Instructions is { } said)
        {
            var all = replace ? [] : new Dictionary<string, string>(template.Instructions, StringComparer.Ordinal);
            foreach (var (field, text) in said)
            {
                TextLimits.TemplateInstruction.MustAllow(text);
                all[field] = text;
            }

            template.Instructions = all;
        }
    }
}
