using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace EComRules.Attachments;

/// <summary>Walks through a page's drawing instructions and takes the letters; everything else is passed over.</summary>
internal sealed class PdfLetters(
    PdfText text,
    int pageNumber,
    IResourceStore resources,
    IPdfTokenScanner scanner,
    IPageContentParser parser,
    ILookupFilterProvider filters,
    CropBox cropBox,
    UserSpaceUnit unit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions options)
    : BaseStreamProcessor<PdfPageText>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, in initialMatrix, options)
{
    private static readonly PdfPageText s_read = new();

    public override PdfPageText Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return s_read;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        var start = Place(renderingMatrix, textMatrix, transformationMatrix, 0, 0);
        var end = Place(renderingMatrix, textMatrix, transformationMatrix, characterBoundingBox.Width, 0);
        var top = Place(renderingMatrix, textMatrix, transformationMatrix, 0, 1);
        var size = Math.Sqrt(((top.X - start.X) * (top.X - start.X)) + ((top.Y - start.Y) * (top.Y - start.Y)));
        text.Add(unicode, start.X, start.Y, end.X, end.Y, size);
    }

    // Two forms that draw each other twice, ten deep, are a thousand pages.
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        text.Budget.SpendForm();
        base.ProcessFormXObject(formStream, xObjectName);
    }

    public override void PushState()
    {
        text.Budget.Step();
        base.PushState();
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    private static PdfPoint Place(in TransformationMatrix rendering, in TransformationMatrix textMatrix, in TransformationMatrix page, double x, double y)
        => page.Transform(textMatrix.Transform(rendering.Transform(new PdfPoint(x, y))));
}
